(() => {
  const byId = id => document.getElementById(id);
  const only = byId("only"), words = byId("words"), shown = byId("shown");
  const cases = [...document.querySelectorAll("section.cases tbody")];
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(word => word);
    let count = 0;
    for (const one of cases) {
      const text = one.firstElementChild.textContent.toLowerCase();
      one.hidden = only.checked && !one.classList.contains("differs") || !wanted.every(word => text.includes(word));
      count += one.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("section.cases")) {
      section.hidden = !section.querySelector("tbody:not([hidden])");
    }
    shown.textContent = count + " of " + cases.length + " cases shown";
  };
  const open = () => {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    const row = target && target.closest("section.cases tbody");
    if (row) {
      row.hidden = row.closest("section").hidden = false;
      const details = row.querySelector("details");
      details.open = true;
      target.scrollIntoView({block: "center"});
      target.focus({preventScroll: true});
    }
  };
  only.addEventListener("change", filter);
  words.addEventListener("input", filter);
  window.addEventListener("hashchange", open);
  document.addEventListener("click", event => {
    // A link to where the page already is changes no hash.
    const link = event.target.closest("a");
    if (link && link.hash === location.hash) {
      open();
    }
  });
  byId("filter").hidden = false;
  only.checked = cases.some(one => one.classList.contains("differs"));
  filter();
  open();
})();
