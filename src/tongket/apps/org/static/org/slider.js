// The slider over the days of change shows its day while it moves and goes there when let go;
// the branches that stand open stay open on the other day.
const openBranches = () =>
  [...document.querySelectorAll(".twig-o.is-open")].map((link) => link.id.split("-")[1]).join(",");

for (const form of document.querySelectorAll(".when-f")) {
  form.addEventListener("submit", () => {
    const open = form.querySelector("[name=mo]");
    if (open) open.value = openBranches();
  });
}

for (const form of document.querySelectorAll("[data-slider]")) {
  const range = form.querySelector("input[type=range]");
  const days = [...form.querySelectorAll("datalist option")].map((option) => option.label);
  const told = form.querySelector("output");
  range.addEventListener("input", () => {
    told.textContent = days[range.value - 1];
    range.setAttribute("aria-valuetext", days[range.value - 1]);
  });
  range.addEventListener("change", () => form.requestSubmit());
}
