import { administered, asked, type Case, type CaseTable, type Situation } from './case';

const byAdministrator = (path: string, ...bodies: unknown[]): Case[] =>
	bodies.map((body) => ({ path, body, byAdministrator: true }));

/** Requests that change projects. HR is archived and restored, OPS and new ones are deleted. */
export function projectCases({ isCloud, miaInQuery }: Situation): CaseTable {
	const lead = { [isCloud ? 'leadAccountId' : 'lead']: miaInQuery };
	const template = isCloud
		? 'com.pyxis.greenhopper.jira:gh-simplified-agility-scrum'
		: 'com.pyxis.greenhopper.jira:gh-scrum-template';
	const archiving = {
		good: administered('project/HR/archive'),
		bad: asked('project/NOPE/archive'),
	};
	const restoring = {
		good: administered('project/HR/restore'),
		bad: asked('project/NOPE/restore'),
	};
	return {
		'POST project': {
			good: byAdministrator(
				'project',
				{ key: 'CON', name: 'Contract', projectTypeKey: 'business', ...lead },
				{
					key: 'CON2',
					name: 'Contract 2',
					projectTypeKey: 'software',
					projectTemplateKey: template,
					description: 'All of it',
					url: 'https://acme.example/contract',
					assigneeType: 'PROJECT_LEAD',
					categoryId: 10000,
					...lead,
				},
			),
			bad: [
				...byAdministrator(
					'project',
					{ key: 'SUP', name: 'Contract 3', projectTypeKey: 'business', ...lead },
					{ key: 'CON3', name: 'Customer Support', projectTypeKey: 'business', ...lead },
					{ key: 'CON3', name: 'Contract 3', projectTypeKey: 'business' },
					{ key: 'x', name: 'Contract 3', projectTypeKey: 'business', ...lead },
				),
				{ path: 'project', body: { key: 'CON3', name: 'C3', projectTypeKey: 'business', ...lead } },
			],
		},
		'PUT project/{projectIdOrKey}': {
			good: byAdministrator('project/SUP', { description: 'Changed', ...lead }),
			bad: [
				...byAdministrator('project/NOPE', { name: 'Nowhere' }),
				...byAdministrator('project/SUP', { name: 'Operations' }),
			],
		},
		'DELETE project/{projectIdOrKey}': {
			good: administered('project/OPS'),
			bad: administered('project/NOPE'),
		},
		'GET project/{projectIdOrKey}/role': {
			good: administered('project/SUP/role'),
			bad: administered('project/NOPE/role'),
		},
		'GET project/{projectIdOrKey}/role/{id}': {
			good: administered('project/SUP/role/10002'),
			bad: administered('project/SUP/role/99999'),
		},
		'POST project/{projectIdOrKey}/role/{id}': {
			good: byAdministrator('project/SUP/role/10003', { group: ['jira-users'] }),
			bad: byAdministrator('project/SUP/role/10003', { group: ['nobody'] }),
		},
		'PUT project/{projectIdOrKey}/role/{id}': {
			good: byAdministrator('project/SUP/role/10003', {
				categorisedActors: { 'atlassian-group-role-actor': ['jira-users'] },
			}),
			bad: byAdministrator('project/SUP/role/99999', { categorisedActors: {} }),
		},
		'DELETE project/{projectIdOrKey}/role/{id}': {
			good: administered('project/SUP/role/10003?group=jira-users'),
			bad: administered('project/SUP/role/10003?group=nobody'),
		},
		'GET projectCategory': { good: asked('projectCategory'), bad: [] },
		'POST project/{projectIdOrKey}/archive': archiving,
		'POST project/{projectIdOrKey}/restore': restoring,
		'PUT project/{projectIdOrKey}/archive': archiving,
		'PUT project/{projectIdOrKey}/restore': restoring,
	};
}
