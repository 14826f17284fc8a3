/** Rules of docs/acceptance.json that nothing can show yet, with what they wait for. A test counts them and keeps them few. */
export const notYet: Readonly<Record<string, string>> = {
  'Who buys one seat for themselves becomes a learner with access': 'nothing can be bought yet',
  'Who invites somebody to a bought seat becomes a Purchaser': 'nothing can be bought yet',
  'Who buys several seats is a Purchaser at once': 'nothing can be bought yet',
  'With the setting on, a purchaser’s first order makes one location': 'nothing can be bought yet',
  'Access reviews are proposed every quarter': 'there are no access reviews yet',
  'The review of a role shows when it was last used': 'there are no access reviews yet',
  'The review of a card bank lists its issuers': 'there are no access reviews yet',
};
