// A deadline is told by the clock of its call; here it is told by the reader's own, too.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const language = document.documentElement.lang;
  const spoken = navigator.languages.find((one) => one.startsWith(language)) ?? language;
  const words = new Intl.DateTimeFormat(spoken, { dateStyle: 'full', timeStyle: 'short' });
  document.querySelectorAll('[data-local-time]').forEach((place) => {
    place.append(` ${words.format(new Date(place.dataset.localTime))} (${zone})`);
    place.hidden = false;
  });
  document.querySelectorAll('[name=time_zone]:not([value]), [name=time_zone][value=""]').forEach((field) => {
    field.value = zone;
  });
})();
