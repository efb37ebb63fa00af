/** Why one input can't be read or extracted. `code` is stable; `message` says what to do, without the input's name. */
export class Failure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "Failure";
    this.code = code;
  }
}
