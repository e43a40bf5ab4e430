import { UnexpectedAnswer } from './unexpectedAnswer';

/** A list ended before its end; thrown after the entries that Jira returned. */
export class ListCut extends UnexpectedAnswer {}
