/** Exit codes of every command. A run never ends with 0 because something did not happen. */
export const exitCodes = {
  /** Everything that was asked held. */
  conformant: 0,
  /** A MUST was broken, or a waiver is expired or unused. */
  notConformant: 1,
  /** Wrong usage, or a description that cannot be used. */
  usage: 2,
  /** Target unreachable, something unknown or broken, or not one check executed. */
  couldNotTell: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * What a person has to mend, told in one line: what, where, what to do. Shown without a stack trace; everything
 * else that is thrown is a defect of troth itself.
 */
export class TrothError extends Error {
  readonly exitCode: ExitCode;
  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.name = 'TrothError';
    this.exitCode = exitCode;
  }
}

/** Wrong usage: an unknown option, a missing credential, a file that is not what it should be. */
export function usageError(message: string): TrothError {
  return new TrothError(message, exitCodes.usage);
}

/** The world did not let us find out: a target that is down, a port that is taken. */
export function unreachableError(message: string): TrothError {
  return new TrothError(message, exitCodes.couldNotTell);
}
