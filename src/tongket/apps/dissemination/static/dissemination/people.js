// Choosing people: type to filter by name or unit, a unit's box ticks all of it, the sum is told.
const folded = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");

function watch(place) {
  const find = place.querySelector(".people-find");
  const sum = place.querySelector(".people-sum");
  const units = [...place.querySelectorAll("[data-unit]")].map((unit) => ({
    unit,
    words: folded(unit.querySelector("legend").textContent),
    whole: unit.querySelector(".people-unit input"),
    people: [...unit.querySelectorAll(".people-one")].map((row) => ({
      row,
      box: row.querySelector("input"),
      words: folded(row.textContent),
    })),
  }));

  function filter(asked) {
    const wanted = folded(asked).split(/\s+/).filter(Boolean);
    const holds = (words) => wanted.every((word) => words.includes(word));
    for (const { unit, words, people } of units) {
      const whole = holds(words);
      for (const one of people) one.row.hidden = !whole && !holds(one.words);
      unit.hidden = !whole && people.every((one) => one.row.hidden);
    }
  }

  function count() {
    let chosen = 0;
    for (const { whole, people } of units) {
      for (const { row, box } of people) {
        row.classList.toggle("is-whole", whole.checked);
        if (!box.disabled && (box.checked || whole.checked)) chosen += 1;
      }
    }
    sum.textContent = `${chosen} ${sum.dataset.words}`;
  }

  find.hidden = false;
  sum.hidden = false;
  const box = find.querySelector("input");
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    filter(box.value);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  place.addEventListener("change", count);
  place.closest("form")?.addEventListener("draft:restored", count);
  count();
}

document.querySelectorAll("[data-people]").forEach(watch);
