// Up and down walk through the rows of a table, Enter opens the row, Space picks it; one box picks all.
const LINK = "a[href]";

const rowsOf = (table) =>
  [...table.querySelectorAll("tbody tr")].filter((row) => row.querySelector(LINK));

function walk(event) {
  const table = event.target.closest("[data-rows]");
  const row = event.target.closest("tbody tr");
  if (!table || !row || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const rows = rowsOf(table);
    const next = rows[rows.indexOf(row) + step];
    if (!next) return;
    event.preventDefault();
    next.querySelector(LINK).focus();
  } else if (event.key === " " && event.target.matches(LINK)) {
    const pick = row.querySelector("td.pick input");
    if (!pick) return;
    event.preventDefault();
    pick.click();
  }
}

function enter(event) {
  const outside = event.target !== document.body && !event.target.matches(".scroll-x, main");
  const table = document.querySelector("[data-rows]");
  if (event.key !== "ArrowDown" || outside || !table) return;
  const row = rowsOf(table)[0];
  if (!row) return;
  event.preventDefault();
  row.querySelector(LINK).focus();
}

function pickAll(event) {
  if (!event.target.matches("[data-pick-all]")) return;
  for (const box of event.target.closest("table").querySelectorAll("td.pick input")) {
    box.checked = event.target.checked;
  }
}

document.addEventListener("keydown", walk);
document.addEventListener("keydown", enter);
document.addEventListener("change", pickAll);
