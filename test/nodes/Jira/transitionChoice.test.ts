import { formOf, transitionField } from '../../../nodes/fields';
import {
	chooseTransition,
	takesComment,
	type IssueTransitions,
} from '../../../nodes/Jira/resources/issue/transitionChoice';

const inProgress = { id: '3', name: 'In Progress' };
const done = { id: '5', name: 'Done' };
const review = { id: '4', name: 'In Review' };

const issue: IssueTransitions = {
	id: '10001',
	key: 'SUP-1',
	status: inProgress,
	transitions: [
		{ id: '31', name: 'Send to review', to: review },
		{ id: '41', name: 'Close', to: done },
		{ id: '51', name: 'In Review', to: done },
	],
};

const { input } = formOf({ transition: transitionField('To', { required: true }) });

const wish = (transition: unknown) => input.parse({ transition }).transition;

const pick = (mode: string, value: unknown) => wish({ __rl: true, mode, value });

describe('chooseTransition', () => {
	it.each([
		['by target status', pick('status', 'Done'), '41'],
		['by target status, as people type it', pick('status', ' done '), '41'],
		["by target status' id", pick('status', '4'), '31'],
		['a status before a transition of the same name', pick('status', 'In Review'), '31'],
		['by name', pick('name', 'in review'), '51'],
		['by id', pick('id', '31'), '31'],
		['from the list', pick('list', '51'), '51'],
		['by a number', pick('id', 41), '41'],
		['a bare value, an id', wish('41'), '41'],
		['a bare value, a status', wish('Done'), '41'],
		['a bare value, a name', wish('Send to review'), '31'],
	])('%s', (_, wished, id) => {
		expect(chooseTransition(wished, issue)).toMatchObject({ kind: 'take', transition: { id } });
	});

	it.each([
		['the wanted status', pick('status', 'in progress')],
		['a bare value', wish('In Progress')],
	])('has nothing to do when the issue already has the status: %s', (_, wished) => {
		expect(chooseTransition(wished, issue)).toEqual({ kind: 'alreadyThere' });
	});

	it('lists what is possible when nothing fits', () => {
		expect(chooseTransition(pick('status', 'To Do'), issue)).toEqual({
			kind: 'impossible',
			message: 'SUP-1 cannot go from "In Progress" to "To Do"',
			description:
				'Possible now: "In Review" (transition "Send to review", ID 31), "Done" (transition "Close", ID 41), "Done" (transition "In Review", ID 51).',
		});
	});

	it('says so when no transition is possible at all', () => {
		expect(chooseTransition(pick('status', 'Done'), { ...issue, transitions: [] })).toMatchObject({
			kind: 'impossible',
			description: expect.stringContaining('This account cannot transition SUP-1'),
		});
	});

	it.each([[undefined], [''], [null], [{ __rl: true, mode: 'status', value: '' }]])(
		'refuses the empty wish %j',
		(given) => {
			expect(input.safeParse({ transition: given }).success).toBe(false);
		},
	);
});

describe('takesComment', () => {
	it.each([
		['cloud', { hasScreen: true }, true],
		['cloud', { hasScreen: false }, false],
		['cloud', {}, false],
		['dataCenter', {}, true],
		['dataCenter', { hasScreen: false }, true],
	] as const)('on %s, with %j: %s', (flavour, told, expected) => {
		expect(takesComment({ id: '41', name: 'Close', to: done, ...told }, flavour)).toBe(expected);
	});
});
