import type { Named, PermissionScheme, Project, User } from '../model';
import { newComponent, newVersion } from '../projectParts';
import { issueTypes } from './catalogue';
import { securityTeam } from './users';

/** Ids of issue types and fields: the HR project requires the severity of a bug. */
const severityOfBugs = { '10002': ['customfield_10015'] };

const projectPermissions = [
	'ADMINISTER_PROJECTS',
	'BROWSE_PROJECTS',
	'CREATE_ISSUES',
	'EDIT_ISSUES',
	'DELETE_ISSUES',
	'TRANSITION_ISSUES',
	'ASSIGN_ISSUES',
	'ASSIGNABLE_USER',
	'MODIFY_REPORTER',
	'ADD_COMMENTS',
];

/** A project that only the security team can see; Mia is not one of them. */
const securityTeamOnly: PermissionScheme = Object.fromEntries(
	projectPermissions.map((permission) => [permission, [securityTeam]]),
);

/** The categories of projects that a new Jira has. */
export const projectCategories = [
	{ id: '10000', name: 'Internal', description: 'For ourselves.' },
	{ id: '10001', name: 'Customers', description: 'For others.' },
] as const;

type NamedProject = Pick<Project, 'key' | 'name' | 'description' | 'typeKey'> &
	Partial<
		Pick<Project, 'requiredFields' | 'permissions' | 'securityLevels' | 'style' | 'categoryId'>
	>;

const named: readonly NamedProject[] = [
	{
		key: 'SUP',
		name: 'Customer Support',
		description: 'What customers ask and report.',
		typeKey: 'software',
	},
	{
		key: 'OPS',
		name: 'Operations',
		description: 'Keeps the lights on.',
		typeKey: 'software',
		categoryId: '10000',
	},
	{
		key: 'HR',
		name: 'People & Culture',
		description: 'Everything about people.',
		typeKey: 'business',
		categoryId: '10000',
		requiredFields: severityOfBugs,
		securityLevels: [
			{ id: '10000', name: 'Managers only' },
			{ id: '10001', name: 'Whole team' },
		],
	},
];

const hidden: NamedProject = {
	key: 'SEC',
	name: 'Security Incidents',
	description: 'Need to know only.',
	typeKey: 'software',
	permissions: securityTeamOnly,
};

/**
 * SUP, OPS, HR and numbered ones up to `count`; in addition, and not counted, SEC, which Mia cannot
 * see. `lead` leads them all.
 */
export function seedProjects(count: number, lead: User): Project[] {
	const plans: NamedProject[] = [...named, hidden];
	for (let number = named.length + 1; number <= count; number++) {
		plans.push({
			key: `P${number}`,
			name: `Seeded Project ${String(number).padStart(3, '0')}`,
			description: '',
			typeKey: 'software',
			...(number % 5 === 0 ? { style: 'next-gen' as const } : {}),
		});
	}
	return plans.map((plan, index) => projectFrom(plan, index, lead));
}

/** A project with what all of them have; its place among them decides its ids. */
export function projectFrom(plan: NamedProject, index: number, lead: User): Project {
	return {
		id: String(10000 + index),
		leadId: lead.accountId,
		style: 'classic',
		archived: false,
		deleted: false,
		categoryId: null,
		url: '',
		assigneeType: 'UNASSIGNED',
		actors: { 10002: [{ type: 'user', of: lead.accountId }] },
		issueTypeIds: issueTypes.map((type) => type.id),
		components: numbered(index, ['Web shop', 'Billing']).map(newComponent),
		versions: numbered(index, ['2.1', '2.2']).map(newVersion),
		securityLevels: [],
		requiredFields: {},
		permissions: {},
		lastNumber: 0,
		...plan,
	};
}

/** Parts of a project by their names, with ids that no other project has. */
function numbered(project: number, names: readonly string[]): Named[] {
	return names.map((name, index) => ({ id: String(10000 + project * names.length + index), name }));
}
