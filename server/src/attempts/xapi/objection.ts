/** What is refused of a request of a unit, told as a code for whoever wrote it: nothing of the request is kept. */
export class Objection extends Error {
  readonly fault: Readonly<{ status: number; code: string }>;
  constructor(fault: Readonly<{ status: number; code: string }>) {
    super(fault.code);
    this.fault = fault;
  }
}
