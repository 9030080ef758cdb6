// The rail folds to icons and stays folded on this computer; the server draws it so next time.
const fold = document.querySelector("[data-fold]");
const app = document.querySelector(".app");

if (fold && app) {
  fold.hidden = false;
  fold.addEventListener("click", () => {
    const narrow = app.classList.toggle("app--narrow");
    document.cookie = `rail=${narrow ? "narrow" : "wide"}; path=/; max-age=31536000; samesite=lax`;
  });
}
