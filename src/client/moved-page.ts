/** Leads on from the former address of a page to the same place on the page that it is now. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved-to]')!;
link.hash = location.hash;
location.replace(link.href);
