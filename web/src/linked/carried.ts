const offers = 'ambit.link-offer';
const ways = 'ambit.goes-over';

/** What this tab carries from one organization to another; nothing of it stands in an address. */
export const keepOffer = (token: string): void => sessionStorage.setItem(offers, token);
export const keptOffer = (): string | null => sessionStorage.getItem(offers);
export const dropOffer = (): void => sessionStorage.removeItem(offers);

export const keepWay = (link: string): void => sessionStorage.setItem(ways, link);
/** Takes it out: whoever reads the page again has arrived. */
export function takeWay(): string | null {
  const link = sessionStorage.getItem(ways);
  sessionStorage.removeItem(ways);
  return link;
}
