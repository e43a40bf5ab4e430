import { randomUUID } from 'node:crypto';
import type { Project, Version } from '../model';
import { issuesWith, newVersion, nextPartId, replacePart } from '../projectParts';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectNamed, projectOf, userOf } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { mustAdminister, partNamed, partOf } from '../rest/projectPart';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { addVersion, changeVersion, mergeVersion, moveVersion, removeVersion } from '../versions';
import { wholeVersionView } from '../views/projectParts';

const versionOf = (ask: Ask) => partOf('versions', ask);

function shown(version: Version, project: Project, ask: Ask): Record<string, unknown> {
	return wholeVersionView(version, project, ask);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A name that no other version of the project has. Source: JRASERVER's DefaultVersionService. */
function checkedName(name: unknown, project: Project, self?: Version): string {
	if (!isText(name) || name.trim() === '') {
		throw refusal(400, [], { name: 'You must specify a valid version name' });
	}
	if (name.length > 255) throw refusal(400, [], { name: 'The version name is too long.' });
	const isTaken = project.versions.some(
		(one) => one !== self && one.name.toLowerCase() === name.trim().toLowerCase(),
	);
	if (isTaken) {
		throw refusal(400, [], { name: 'A version with this name already exists in this project.' });
	}
	return name.trim();
}

/** A day, or null; undefined leaves it as it is. An empty text empties it. */
function checkedDay(name: 'releaseDate' | 'startDate', { body }: Ask): string | null | undefined {
	const given = body[name];
	if (given === undefined) return undefined;
	if (given === null || given === '') return null;
	if (isText(given) && /^\d{4}-\d\d-\d\d$/.test(given)) return given;
	throw refusal(400, `Error parsing time: ${String(given)}`);
}

/** What the body changes. */
function changeIn(version: Version, project: Project, ask: Ask): Partial<Version> {
	const { body } = ask;
	const name = body.name === undefined ? version.name : checkedName(body.name, project, version);
	const { startDate = version.startDate, releaseDate = version.releaseDate } = {
		startDate: checkedDay('startDate', ask),
		releaseDate: checkedDay('releaseDate', ask),
	};
	if (startDate !== null && releaseDate !== null && startDate > releaseDate) {
		throw refusal(400, [], { startDate: 'The start date must not be after the release date.' });
	}
	const driverId = isText(body.driver) ? body.driver : version.driverId;
	if (driverId !== null && ask.jira.users.get(driverId) === undefined) {
		throw refusal(400, [], { driver: `The user ${driverId} does not exist.` });
	}
	return {
		driverId,
		name,
		startDate,
		releaseDate,
		description: isText(body.description) ? body.description : version.description,
		released: typeof body.released === 'boolean' ? body.released : version.released,
		archived: typeof body.archived === 'boolean' ? body.archived : version.archived,
	};
}

function createVersion(ask: Ask): Answer {
	const { body, jira } = ask;
	userOf(ask);
	const named = body.projectId ?? body.project;
	if (named === undefined || named === null) {
		throw refusal(400, 'Project must be specified to create a version.');
	}
	const project = projectNamed(String(named), ask);
	mustAdminister(project, ask, 404);
	const name = checkedName(body.name, project);
	const version = newVersion({ id: nextPartId('versions', jira), name });
	Object.assign(version, changeIn(version, project, { ...ask, body: { ...body, name } }));
	addVersion(version, project, jira);
	return created(shown(version, project, ask));
}

/** The version that a release moves its unresolved issues to: its address. Source: "Update version". */
function movedTo({ body }: Ask): string | undefined {
	if (!isText(body.moveUnfixedIssuesTo)) return undefined;
	return /\/version\/(\d+)$/.exec(body.moveUnfixedIssuesTo)?.[1] ?? body.moveUnfixedIssuesTo;
}

function updateVersion(ask: Ask): Answer {
	const { part: version, project } = versionOf(ask);
	mustAdminister(project, ask, 400);
	const to = movedTo(ask);
	const target = to === undefined ? undefined : siblingNamed(to, project, version, ask);
	const releases = ask.body.released === true && !version.released;
	changeVersion(version, changeIn(version, project, ask), project, ask.jira);
	if (target !== undefined && releases) {
		for (const issue of issuesWith('fixVersions', version.id, ask.jira)) {
			if (issue.values.resolution !== undefined) continue;
			const others = (issue.values.fixVersions as readonly string[]).filter(
				(id) => id !== version.id && id !== target.id,
			);
			const values = { fixVersions: [...others, target.id] };
			ask.jira.issues.change(issue, { values }, userOf(ask).accountId);
		}
	}
	return ok(shown(version, project, ask));
}

/** Another version of the same project. */
function siblingNamed(id: string, project: Project, self: Version, ask: Ask): Version {
	const { part, project: other } = partNamed('versions', id, ask, 400);
	if (other !== project || part === self) {
		throw refusal(400, 'The version to move issues to must be another version of the project.');
	}
	return part;
}

function removeAndSwap(ask: Ask): Answer {
	const { part: version, project } = versionOf(ask);
	mustAdminister(project, ask, 404);
	const { moveFixIssuesTo, moveAffectedIssuesTo } = ask.body;
	const target = (id: unknown) =>
		id === undefined || id === null ? undefined : siblingNamed(String(id), project, version, ask);
	const [fixed, affected] = [target(moveFixIssuesTo), target(moveAffectedIssuesTo)];
	const by = { jira: ask.jira, authorId: userOf(ask).accountId };
	replacePart('fixVersions', version.id, fixed?.id, by);
	replacePart('versions', version.id, affected?.id, by);
	removeVersion(version, project, fixed ?? affected, ask.jira);
	return noContent();
}

/** All issues of a version get another one. Source: "Merge versions". */
function merge(ask: Ask): Answer {
	const { part: version, project } = versionOf(ask);
	mustAdminister(project, ask, 404);
	const target = siblingNamed(String(ask.params.moveIssuesTo), project, version, ask);
	const by = { jira: ask.jira, authorId: userOf(ask).accountId };
	replacePart('fixVersions', version.id, target.id, by);
	replacePart('versions', version.id, target.id, by);
	mergeVersion(version, target, project, ask.jira);
	return noContent();
}

/** Where a version goes: after another one, which its address names, or by a word. Source: "Move version". */
function move(ask: Ask): Answer {
	const { part: version, project } = versionOf(ask);
	const { after, position } = ask.body;
	mustAdminister(project, ask, 404);
	const at = project.versions.indexOf(version);
	const others = project.versions.filter((one) => one !== version);
	const places: Readonly<Record<string, number>> = {
		Earlier: Math.max(0, at - 1),
		Later: Math.min(others.length, at + 1),
		First: 0,
		Last: others.length,
	};
	const to = isText(after)
		? others.indexOf(siblingNamed(after.split('/').at(-1) ?? '', project, version, ask)) + 1
		: places[String(position)];
	if (to === undefined || (isText(after) && position !== undefined)) {
		throw refusal(400, "Either 'after' or 'position' has to be given.");
	}
	moveVersion(version, to, project, ask.jira);
	return ok(shown(version, project, ask));
}

function versionsOf(ask: Ask): Answer {
	const project = projectOf(ask);
	return ok(project.versions.map((version) => shown(version, project, ask)));
}

type Order = (version: Version, index: number) => string | number;

const sequence: Order = (_, index) => index;

/** By what versions are ordered; what has no date comes last. */
const orders: Readonly<Record<string, Order>> = {
	sequence,
	name: ({ name }) => name.toLowerCase(),
	description: ({ description }) => description.toLowerCase(),
	startDate: ({ startDate }) => startDate ?? '9999',
	releaseDate: ({ releaseDate }) => releaseDate ?? '9999',
};

function statusOf({ archived, released }: Version): string {
	return archived ? 'archived' : released ? 'released' : 'unreleased';
}

function searchVersions(ask: Ask): Answer {
	const { query, jira } = ask;
	const project = projectOf(ask);
	const written = query.text('orderBy') ?? 'sequence';
	const order = orders[written.replace(/^[+-]/, '')] ?? sequence;
	const sign = written.startsWith('-') ? -1 : 1;
	// Data Center has neither filter.
	const onCloud = jira.flavour === 'cloud';
	const typed = onCloud ? (query.text('query') ?? '').toLowerCase() : '';
	const states = onCloud ? query.set('status') : new Set<string>();
	const found = project.versions
		.map((version, index) => ({ version, key: order(version, index) }))
		.filter(
			({ version }) =>
				(states.size === 0 || states.has(statusOf(version))) &&
				`${version.name}\n${version.description}`.toLowerCase().includes(typed),
		)
		.sort((one, other) => (one.key < other.key ? -sign : one.key > other.key ? sign : 0));
	const page = pageOf(found, ask, { usual: 50, most: 50 });
	return ok(pageBody(page, ask, ({ version }) => shown(version, project, ask)));
}

function relatedIssueCounts(ask: Ask): Answer {
	const { part } = versionOf(ask);
	return ok({
		self: `${ask.base}/version/${part.id}/relatedIssueCounts`,
		issuesFixedCount: issuesWith('fixVersions', part.id, ask.jira).length,
		issuesAffectedCount: issuesWith('versions', part.id, ask.jira).length,
		issueCountWithCustomFieldsShowingVersion: 0,
		[ask.jira.flavour === 'cloud' ? 'customFieldUsage' : 'customFieldNames']: [],
	});
}

function unresolvedIssueCount(ask: Ask): Answer {
	const { part } = versionOf(ask);
	const issues = issuesWith('fixVersions', part.id, ask.jira);
	return ok({
		self: `${ask.base}/version/${part.id}/unresolvedIssueCount`,
		...(ask.jira.flavour === 'cloud' ? { issuesCount: issues.length } : {}),
		issuesUnresolvedCount: issues.filter(({ values }) => values.resolution === undefined).length,
	});
}

function relatedWork(ask: Ask): Answer {
	const { relatedWork: all } = versionOf(ask).part;
	return ok(all.map(relatedWorkView));
}

function relatedWorkView({ id, category, title, url }: Version['relatedWork'][number]) {
	return { relatedWorkId: id, category, ...(title === null ? {} : { title }), url };
}

/** Words of the sandbox: the document only says that the address is required. */
function addRelatedWork(ask: Ask): Answer {
	const { part } = versionOf(ask);
	userOf(ask);
	const { category, title, url } = ask.body;
	if (!isText(category) || category.trim() === '') {
		throw refusal(400, 'A category is required for related work.');
	}
	if (!isText(url) || !/^https?:\/\//i.test(url)) {
		throw refusal(400, 'A valid URL is required for related work.');
	}
	const work = { id: randomUUID(), category, title: isText(title) ? title : null, url };
	part.relatedWork.push(work);
	return created(relatedWorkView(work));
}

/** Versions of projects. */
export const versionRoutes: readonly Route[] = [
	...routes({
		'GET project/{projectIdOrKey}/version': searchVersions,
		'GET project/{projectIdOrKey}/versions': versionsOf,
		'GET version/{id}': (ask) => {
			const { part, project } = versionOf(ask);
			return ok(shown(part, project, ask));
		},
		'GET version/{id}/relatedIssueCounts': relatedIssueCounts,
		'GET version/{id}/unresolvedIssueCount': unresolvedIssueCount,
	}),
	...routes(
		{
			'POST version': createVersion,
			'PUT version/{id}': updateVersion,
			'POST version/{id}/removeAndSwap': removeAndSwap,
			'POST version/{id}/move': move,
		},
		{ needsUser: true },
	),
	...routes(
		{ 'PUT version/{id}/mergeto/{moveIssuesTo}': merge },
		{ needsUser: true, takes: 'nothing' },
	),
	...routes(
		{
			'GET version/{id}/relatedwork': relatedWork,
			'POST version/{id}/relatedwork': addRelatedWork,
		},
		{ on: 'cloud' },
	),
];
