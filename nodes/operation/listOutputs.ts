import type { IDataObject } from 'n8n-workflow';
import { ListCut } from '../connection';
import type { RunContext } from './runContext';

/**
 * The outputs for the entries of a list, at most `limit`. If Jira's list ends too early, the user is told.
 *
 * @param output returns nothing for an entry that is not wanted
 */
export async function listOutputs(
	pages: AsyncIterable<readonly unknown[]>,
	output: (entry: IDataObject) => IDataObject | readonly IDataObject[],
	{ tell }: Pick<RunContext, 'tell'>,
	limit = Infinity,
): Promise<IDataObject[]> {
	const outputs: IDataObject[] = [];
	const read = async () => {
		for await (const page of pages) {
			for (const entry of page as readonly IDataObject[]) {
				outputs.push(...[output(entry)].flat());
				if (outputs.length >= limit) return;
			}
		}
	};
	await read().catch((reason: unknown) => {
		if (!(reason instanceof ListCut)) throw reason;
		tell(`${reason.message}. The output ends after ${outputs.length} entries.`);
	});
	return outputs;
}
