// Small courtesies for forms that already work without any of this.
(() => {
  const summary = document.querySelector('.summary');
  if (summary) summary.focus();

  let changed = false;
  let leaving = false;

  document.addEventListener('input', (event) => {
    if (event.target.closest('.form')) changed = true;
  });

  // What was typed is not lost by a stray click.
  addEventListener('beforeunload', (event) => {
    if (changed && !leaving) event.preventDefault();
  });

  // A button that may not be pressed now points at its reason instead.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[aria-disabled=true]');
    if (!button) return;
    event.preventDefault();
    const reason = button.parentElement.querySelector('.reason')
      ?? document.getElementById(button.getAttribute('aria-describedby'));
    if (!reason) return;
    reason.tabIndex = -1;
    reason.focus();
  });

  // On a slow line people press twice; the second press waits for the answer to the first.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    if (event.defaultPrevented) return;
    if (form.method === 'post') form.dataset.sent = 'yes';
    leaving = true;
  });

  addEventListener('pageshow', () => {
    leaving = false;
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });
})();
