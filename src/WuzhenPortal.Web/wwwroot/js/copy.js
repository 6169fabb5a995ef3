// Buttons that copy what stands in another element of the page. Without JavaScript they stay hidden.
for (const button of document.querySelectorAll("[data-copy-of]")) {
  const source = document.getElementById(button.dataset.copyOf);
  const told = document.getElementById(button.dataset.toldIn);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      told.textContent = button.dataset.copied;
    } catch {
      // Selected, so that the reader copies it by hand.
      getSelection().selectAllChildren(source);
    }
  });
}
