/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, not published */
import fc from 'fast-check';

/*
 * Elsewhere the values differ in each run, and more is found with time. CI tries the same ones each time: what chance
 * finds is no fault of the change that is just being checked.
 */
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 1 });

/** Tests of what must hold for any value. */
export { fc };
