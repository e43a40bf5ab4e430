import { choiceField } from './choice';
import { compositeField, named, type Field } from './field';
import { shownWhen } from './shown';
import { textField } from './text';

/** Who may read something, in Jira's form; without it, everyone who can see the issue. */
export interface Visibility {
	readonly type: 'role' | 'group';
	readonly value: string;
}

/** Who may read the text: 'Visible To' and the name of a role or a group. */
export function visibilityField(description: string): Field<Visibility | undefined> {
	return compositeField(
		(name) => ({
			type: named(
				name,
				choiceField(
					'Visible To',
					[
						{ name: 'Everyone Who Sees the Issue', value: 'everyone' },
						{ name: 'Members of a Project Role', value: 'role' },
						{ name: 'Members of a Group', value: 'group' },
					],
					{ description },
				),
			),
			value: named(
				`${name}Name`,
				shownWhen(
					textField('Role or Group', {
						required: true,
						placeholder: 'e.g. Administrators',
						description: 'The name of the project role or the group',
					}),
					{ [name]: ['role', 'group'] },
				),
			),
		}),
		({ type, value }) => (type === 'everyone' || value === undefined ? undefined : { type, value }),
	);
}
