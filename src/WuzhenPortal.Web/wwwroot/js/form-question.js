// Shows of a question's settings those that its type has.
const type = document.getElementById("Command_Question_Type");

if (type) {
  const parts = [...document.querySelectorAll('[data-types]:not([data-types=""])')].map((element) => ({ element, types: element.dataset.types.split(" ") }));
  const show = () => {
    for (const { element, types } of parts) {
      element.hidden = !types.includes(type.value);
    }
  };
  type.addEventListener("change", show);
  show();
}
