import type { IDataObject } from 'n8n-workflow';
import type { ItemContext, Step } from '../../../../operation';
import { simplifyAttachment } from '../../attachment/attachments';
import { attachEach, attachSteps, uploadEndpoints } from '../../attachment/uploads';
import { issueStateEndpoints, rememberStateLike } from '../issueState';
import { asItsOwn, chosenMove } from '../knownMove';
import { takeTransition, TRANSITION } from '../takenTransition';
import type { Status } from '../transitionChoice';
import type { CreateInput } from './form';

/** The endpoints for what follows the creation of an issue. */
export const afterCreationEndpoints = [
	...uploadEndpoints,
	...issueStateEndpoints,
	TRANSITION,
] as const;

type Context = ItemContext<(typeof afterCreationEndpoints)[number]>;

/** Attaches the files of a new issue, and moves it to its status: last, because a closed issue may take no files. */
export async function afterCreation(
	issue: IDataObject,
	{ files = [], additionalFields: { status }, project, issueType }: CreateInput,
	context: Context,
): Promise<IDataObject> {
	if (files.length === 0 && status === undefined) return issue;
	const [creating, ...others] = context.steps.plan(
		'Create issue',
		...attachSteps(files),
		...(status === undefined ? [] : [{ step: `Move to "${status}"`, again: 'harmless' } as const]),
	);
	const { key } = await creating.carryOut(async () => issue);
	const attached = await attachEach(String(key), files, others.slice(0, files.length), context);
	return {
		...issue,
		...(files.length > 0 && { attachments: attached.map(simplifyAttachment) }),
		...(status !== undefined && {
			status: await movedTo(status, issue, `${issueType} in ${project.value}`, others, context),
		}),
	};
}

/**
 * Moves a new issue to a status.
 *
 * @param kind new issues of the same kind begin at the same place of the same workflow
 */
async function movedTo(
	status: string,
	issue: IDataObject,
	kind: string,
	steps: ReadonlyArray<Step | undefined>,
	context: Context,
): Promise<IDataObject> {
	const key = String(issue['key']);
	const target = { by: 'status', value: status } as const;
	await rememberStateLike({ id: String(issue['id']), key }, kind, context);
	const moved = await asItsOwn(
		await chosenMove(target, key, context),
		target,
		key,
		context,
		async ({ issue: before, transition }): Promise<Status> => {
			if (transition === undefined) return before.status;
			await steps
				.at(-1)
				?.carryOut(async () => await takeTransition(transition, before, {}, key, context));
			return transition.to;
		},
	);
	const { id, name } = moved;
	return { id, name };
}
