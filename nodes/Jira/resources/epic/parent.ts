import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { RunContext } from '../../../operation';

/** The endpoint that sets the parent of an issue. */
export const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

/** Why something was not done. */
interface Failed {
	readonly reason: unknown;
}

/** Sets or removes the parent of issues, one by one, as in team-managed projects; returns why it failed for some. */
export async function withParent(
	issues: readonly string[],
	parent: IDataObject | null,
	{ send }: Pick<RunContext<typeof EDIT>, 'send'>,
): Promise<Array<Failed | undefined>> {
	return await Promise.all(
		issues.map(
			async (issue) =>
				await send(
					call(EDIT, { path: { issueIdOrKey: issue }, body: { fields: { parent } } }),
				).then(
					() => undefined,
					(reason: unknown) => ({ reason }),
				),
		),
	);
}
