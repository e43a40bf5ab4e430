import { RequestFailed, type PossibleValues } from '../connection';
import { DoneInPart } from './doneInPart';

/** The values that fields can have, by field id; fields without a list are missing. */
export type ValuesByField = Readonly<Record<string, PossibleValues>>;

/**
 * Adds to Jira's refusal of fields which values they can have. Any other reason stays as it is, and so does a refusal
 * if the values cannot be read.
 *
 * @param ask reads the values of the refused fields
 */
export async function withPossibleValues(
	reason: unknown,
	ask: (refused: readonly string[]) => Promise<ValuesByField>,
): Promise<unknown> {
	if (reason instanceof DoneInPart) {
		const { steps, stoppedAt } = reason;
		return new DoneInPart(await withPossibleValues(reason.reason, ask), steps, stoppedAt);
	}
	if (!(reason instanceof RequestFailed)) return reason;
	const refused = Object.keys(reason.failure.fields);
	if (refused.length === 0 || reason.failure.status !== 400) return reason;
	const values = await ask(refused).catch(() => ({}));
	const possible = Object.fromEntries(
		Object.entries(values).filter(([field]) => refused.includes(field)),
	);
	return new RequestFailed({ ...reason.failure, possible }, reason.answerBody);
}
