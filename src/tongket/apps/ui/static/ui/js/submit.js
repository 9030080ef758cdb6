// A form is sent once: its buttons rest until the answer comes.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  // After the browser has read the button that was pressed.
  setTimeout(() => form.querySelectorAll("button:not([type=button])").forEach((button) => {
    button.setAttribute("aria-disabled", "true");
  }));
});

// Coming back with the Back button finds the form ready again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  }
});

// A facet or a date that is changed asks again by itself; without script there is a button.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form) form.requestSubmit();
});
