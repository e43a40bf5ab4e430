import { isNotFound } from '../connection';

/**
 * Whether a deletion deleted something: for operations that delete with more than one request; others declare `ifGone`.
 *
 * @param goneIsFine whether it is fine if Jira does not find what to delete
 * @throws what else goes wrong
 */
export async function deletedUnlessGone(
	deletion: Promise<unknown>,
	goneIsFine: boolean,
): Promise<boolean> {
	return await deletion.then(
		() => true,
		(reason: unknown) => {
			if (!goneIsFine || !isNotFound(reason)) throw reason;
			return false;
		},
	);
}

/**
 * Whether Jira does not find what is read.
 *
 * @throws what else goes wrong
 */
export async function isMissing(reading: Promise<unknown>): Promise<boolean> {
	return await reading.then(
		() => false,
		(reason: unknown) => {
			if (!isNotFound(reason)) throw reason;
			return true;
		},
	);
}
