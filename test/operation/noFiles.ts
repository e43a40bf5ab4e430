import type { ItemFiles } from '../../nodes/operation/itemFiles';

const unexpected = async (): Promise<never> => {
	throw new Error('This operation should have no business with files.');
};

/** For runs of operations that neither take nor give files. */
export const noFiles = (): ItemFiles => ({ file: unexpected, keep: unexpected });
