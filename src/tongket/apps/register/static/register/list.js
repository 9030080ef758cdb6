// The row opened is marked and its panel can be closed; where no panel fits, a row opens its page.
const panel = document.querySelector("[data-panel]");
const rows = document.querySelector("[data-rows]");
const NARROW = matchMedia("(max-width: 64rem)");

document.addEventListener("htmx:confirm", (event) => {
  if (!NARROW.matches || event.target === panel) return;
  event.preventDefault();
  location.assign(event.target.href);
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target === panel || !event.detail.successful || !rows) return;
  mark(event.target.closest("tr"));
});

document.addEventListener("click", (event) => {
  const close = event.target.closest("[data-panel-close]");
  if (!close || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  panel.replaceChildren();
  mark(null);
  history.pushState({}, "", close.href);
});

function mark(row) {
  rows.querySelectorAll(".is-on").forEach((each) => each.classList.remove("is-on"));
  row?.classList.add("is-on");
}
