import {
	choiceField,
	projectField,
	shownWhen,
	textField,
	userField,
	userGroupField,
	type Choice,
} from '../../../fields';

/** Whom a filter can be shared with. */
export type ShareType = 'authenticated' | 'global' | 'group' | 'project' | 'projectRole' | 'user';

const EVERYBODY = 'All other shares of the filter are removed';

const SHARES: ReadonlyArray<Choice<ShareType>> = [
	{ name: 'Group', value: 'group' },
	{ name: 'Project', value: 'project', description: 'Everybody who sees the project' },
	{ name: 'Role in a Project', value: 'projectRole' },
	{ name: 'User', value: 'user' },
	{ name: 'Everybody Who Is Signed In', value: 'authenticated', description: EVERYBODY },
	{ name: 'Everybody on the Web', value: 'global', description: EVERYBODY },
];

const NOBODY = { name: 'Nobody Else', value: 'nobody' } as const;

/** Whom a filter is shared with. */
export function shareForm() {
	return { shareWith: choiceField('Share With', SHARES), ...whom() };
}

/** The same, where it need not be shared. */
export function shareOrNotForm() {
	return {
		shareWith: choiceField<ShareType | 'nobody'>('Share With', [NOBODY, ...SHARES]),
		...whom(),
	};
}

function whom() {
	return {
		group: shownWhen(userGroupField({ required: true, description: 'The group to share with' }), {
			shareWith: ['group'],
		}),
		project: shownWhen(projectField({ required: true, description: 'The project to share with' }), {
			shareWith: ['project', 'projectRole'],
		}),
		role: shownWhen(
			textField('Project Role', {
				required: true,
				placeholder: 'e.g. Administrators',
				description: 'The name or ID of the role',
			}),
			{ shareWith: ['projectRole'] },
		),
		user: shownWhen(
			userField('User', 'searchUsers', { required: true, description: 'The user to share with' }),
			{ shareWith: ['user'] },
		),
	};
}
