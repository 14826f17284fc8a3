/** What is refused of a request of a unit, told in a sentence for whoever wrote it: nothing of the request is kept. */
export class Objection extends Error {
  readonly fault: Readonly<{ status: number; says: string }>;
  constructor(fault: Readonly<{ status: number; says: string }>) {
    super(fault.says);
    this.fault = fault;
  }
}
