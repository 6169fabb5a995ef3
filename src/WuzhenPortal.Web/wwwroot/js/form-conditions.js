// Beside a question that is compared with, offers what can be answered to it; without it, one types the key or the words.
const fieldset = document.querySelector("[data-condition]");

if (fieldset) {
  const lists = new Map([...fieldset.querySelectorAll("[data-answers-of]")].map((list) => [list.dataset.answersOf, list]));
  const ordered = ["#Number", "#Date"];
  const unvalued = ["IsAnswered", "IsNotAnswered"];

  for (const row of fieldset.querySelectorAll(".condition-row")) {
    const [question, test] = row.querySelectorAll("select");
    const typed = row.querySelector("input");
    let shown = typed;
    // What stood there before a question made it impossible.
    let chosen = null;

    const replaceBy = (field) => {
      if (field !== shown) {
        shown.replaceWith(field);
        shown = field;
      }
    };

    const listOf = (list) => {
      const select = document.createElement("select");
      [select.id, select.name] = [typed.id, typed.name];
      select.append(new Option("—", ""), list.content.cloneNode(true));
      const known = [...select.options].find((option) => option.value === shown.value || option.text === shown.value);
      select.value = known?.value ?? "";
      return select;
    };

    const fit = () => {
      const answers = question.selectedOptions[0]?.dataset.answers ?? "";
      for (const option of test.options) {
        option.disabled = (answers === "#Upload" && !unvalued.includes(option.value)) || (option.value.startsWith("At") && question.value !== "" && !ordered.includes(answers));
      }
      if (chosen && ![...test.options].find((option) => option.value === chosen).disabled) {
        [test.value, chosen] = [chosen, null];
      } else if (test.selectedOptions[0]?.disabled) {
        chosen ??= test.value;
        test.value = [...test.options].find((option) => !option.disabled).value;
      }
      const list = lists.get(answers);
      if (list) {
        replaceBy(listOf(list));
      } else {
        if (shown !== typed) typed.value = "";
        typed.type = answers === "#Date" ? "date" : "text";
        typed.inputMode = answers === "#Number" ? "decimal" : "";
        replaceBy(typed);
      }
      shown.closest(".field").hidden = unvalued.includes(test.value);
    };

    question.addEventListener("change", fit);
    test.addEventListener("change", () => {
      chosen = null;
      fit();
    });
    fit();
  }
}
