import { ItemRefused } from '../../operation';
import { TRANSITION_WAYS } from '../../fields';
import type { FieldMeta } from '../../values/fieldMeta';
import { parseIssueReference } from '../../values/issueReference';
import type { EditorQuestion } from '../editorQuestion';
import {
	fieldsOfIssue,
	fieldsOfNew,
	knownIssueTypeId,
	sendThrough,
	transitionsOf,
	type TransitionWithFields,
} from '../fieldMetadata';
import { chooseTransition } from '../resources/issue/transitionChoice';
import { metasOf } from './fieldForm';

/** The fields of new issues of the chosen project and type. */
export async function creatable(question: EditorQuestion): Promise<readonly FieldMeta[]> {
	const project = await question.project();
	const type = question.parameter('issueType');
	if (project === undefined || type === undefined) {
		throw new ItemRefused(
			`The fields depend on '${project === undefined ? 'Project' : 'Issue Type'}', which is an expression without a value yet`,
			'Run the previous node first, or enter the fields as a list or as JSON.',
		);
	}
	if (project === '' || type === '') {
		throw new ItemRefused(
			'No project and issue type are chosen yet',
			'Choose a project and an issue type first.',
		);
	}
	const send = sendThrough(question.connection);
	const typeId = await knownIssueTypeId(type, project, send);
	const { site } = question.connection;
	return metasOf(await fieldsOfNew(project, typeId, { site, send }));
}

/** The fields of the issue, or of the example. */
export async function editable(question: EditorQuestion): Promise<readonly FieldMeta[]> {
	return metasOf(await fieldsOfIssue(issueIn(question), sendThrough(question.connection)));
}

/** The fields on the screen of the chosen transition; if none is chosen or known, of all that are possible now. */
export async function onScreens(question: EditorQuestion): Promise<readonly FieldMeta[]> {
	const issue = issueIn(question);
	const possible = await transitionsOf(issue, sendThrough(question.connection));
	const chosen = chosenIn(question, issue, possible);
	const metas = inSome(
		(chosen === undefined ? possible : [chosen]).map(({ fields }) => metasOf(fields)),
	);
	if (metas.length > 0) return metas;
	throw new ItemRefused(
		chosen === undefined
			? `No transition that is possible for ${issue} now asks for fields`
			: `The transition "${chosen.name}" asks for no fields`,
		'Fields can be changed with the operation Update.',
	);
}

function chosenIn(
	{ located }: EditorQuestion,
	key: string,
	transitions: readonly TransitionWithFields[],
): TransitionWithFields | undefined {
	const wish = located('transition', TRANSITION_WAYS);
	if (wish === undefined || wish.value === '') return undefined;
	// The status does not matter: the issue may serve only as an example.
	const choice = chooseTransition(wish, {
		id: key,
		key,
		status: { id: '', name: '' },
		transitions,
	});
	return choice.kind === 'take'
		? transitions.find(({ id }) => id === choice.transition.id)
		: undefined;
}

/** The fields of several screens, each once; required if every screen has it and requires it. */
function inSome(screens: ReadonlyArray<readonly FieldMeta[]>): readonly FieldMeta[] {
	const byId = Map.groupBy(screens.flat(), ({ id }) => id);
	return [...byId.values()].flatMap((alike) => {
		const [first] = alike;
		if (first === undefined) return [];
		const required = alike.length === screens.length && alike.every((one) => one.required);
		return [{ ...first, required }];
	});
}

/** The issue whose fields the form shows: the item's own if it is known, otherwise the example. */
function issueIn({ parameter }: EditorQuestion): string {
	const own = parameter('issue');
	const example = parameter('exampleIssue');
	const ownKey = own === undefined ? undefined : parseIssueReference(own);
	const key = ownKey ?? (example === undefined ? undefined : parseIssueReference(example));
	if (key !== undefined) return key;
	const choose =
		"Choose an 'Example Issue' of the same project and type: it serves this form only.";
	if (own === undefined) {
		throw new ItemRefused("'Issue' is an expression without a value yet", choose);
	}
	throw new ItemRefused(
		own === '' ? 'No issue is selected yet' : `'Issue' is "${own}", which is not an issue`,
		`Enter an issue key in 'Issue'. ${choose}`,
	);
}
