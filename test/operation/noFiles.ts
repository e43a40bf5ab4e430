import { Marks } from '../../nodes/operation';
import type { RunFacts } from '../../nodes/operation/workUnits';

const unexpected = async (): Promise<never> => {
	throw new Error('This operation should have no business with files.');
};

/** A run that stops at the first failure, of an operation that neither takes nor gives files. */
export const noFiles: RunFacts = {
	filesOf: () => ({ file: unexpected, keep: unexpected }),
	fieldNames: new Map(),
	marks: new Marks(true),
	stopsAtFailure: true,
	betweenItems: async () => {},
};
