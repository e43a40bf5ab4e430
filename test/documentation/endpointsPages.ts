import { factsOf, type Flavour } from '../../nodes/endpoints';
import {
	callableEndpoints,
	type ListedApi,
	type ListedEndpoint,
} from '../../nodes/endpoints/catalogue';
import { documentationOf } from '../../nodes/endpoints/documentation';

const FOLDER = 'docs/endpoints';

const INDEX = 'docs/endpoints.md';

interface Page {
	readonly api: ListedApi;
	readonly flavour: Flavour;
	readonly file: string;
	readonly title: string;
}

const PAGES: readonly Page[] = [
	{ api: 'platform', flavour: 'cloud', file: 'cloud-platform.md', title: 'Jira Cloud platform' },
	{ api: 'software', flavour: 'cloud', file: 'cloud-software.md', title: 'Jira Software Cloud' },
	{
		api: 'serviceManagement',
		flavour: 'cloud',
		file: 'cloud-service-management.md',
		title: 'Jira Service Management Cloud',
	},
	{ api: 'dataCenter', flavour: 'dataCenter', file: 'data-center.md', title: 'Jira Data Center' },
];

const ACCESSES = ['read', 'write', 'delete'] as const;

const MADE = 'Made from the source by `npm run docs`; do not edit.';

/**
 * The pages with every endpoint that the node calls by its name, by their paths: an index, and one page for each API,
 * because a single one would be too long for GitHub to show.
 */
export function endpointsPages(): Record<string, string> {
	return {
		[INDEX]: indexPage(),
		...Object.fromEntries(PAGES.map((page) => [`${FOLDER}/${page.file}`, apiPage(page)])),
	};
}

const endpointsOf = ({ api, flavour }: Page): readonly ListedEndpoint[] =>
	callableEndpoints(flavour).filter((one) => one.api === api);

function indexPage(): string {
	const rows = PAGES.map((page) => {
		const endpoints = endpointsOf(page);
		const counts = [
			endpoints,
			...ACCESSES.map((access) => endpoints.filter((one) => one.access === access)),
			endpoints.filter(({ deprecated }) => deprecated),
		].map(({ length }) => length);
		return `| [${page.title}](endpoints/${page.file}) | ${counts.join(' | ')} |`;
	});
	const groups = PAGES.flatMap((page) => [
		`## ${page.title}`,
		groupsIn(endpointsOf(page))
			.map(([group]) => `[${group}](endpoints/${page.file}#${anchorFor(group)})`)
			.join(' · '),
	]);
	return joined([
		'# Endpoints',
		`${MADE} The resource _Any Endpoint_ of Jira Platform calls each of these by its name. \`npm run endpoint -- "create worklog"\` finds them by words, and with \`--call\` prints a call for \`npm run execute\`. Endpoints for Connect and Forge apps are not among them; those for builds, deployments and the like belong to [Jira DevOps](devops-operations.md).`,
		[
			'| API | Endpoints | Read | Write | Delete | Deprecated |',
			'| --- | --- | --- | --- | --- | --- |',
			...rows,
		].join('\n'),
		...groups,
	]);
}

function apiPage(page: Page): string {
	const sections = groupsIn(endpointsOf(page)).flatMap(([group, endpoints]) => [
		`## ${group}`,
		[
			'| Endpoint | Request | Does |' + (page.flavour === 'cloud' ? ' OAuth scopes |' : ''),
			'| --- | --- | --- |' + (page.flavour === 'cloud' ? ' --- |' : ''),
			...endpoints.map((one) => row(one, page.flavour)),
		].join('\n'),
	]);
	return joined([
		`# Endpoints of ${page.title}`,
		`${MADE} The titles link to Atlassian's pages. [All APIs](../endpoints.md)`,
		...sections,
	]);
}

function row(one: ListedEndpoint, flavour: Flavour): string {
	const { endpoint, title, group, access, experimental } = one;
	const marks = [access, ...(experimental ? ['experimental'] : []), ...deprecation(one)];
	const cells = [
		`[${title}](${documentationOf(endpoint, group, flavour)})`,
		`\`${endpoint}\``,
		marks.join(', '),
		...(flavour === 'cloud' ? [scopesText(one)] : []),
	];
	return `| ${cells.join(' | ')} |`;
}

function deprecation({ deprecated, replacedBy }: ListedEndpoint): string[] {
	if (!deprecated) return [];
	if (replacedBy === undefined) return ['deprecated'];
	return [`deprecated → ${replacedBy.includes('/') ? `\`${replacedBy}\`` : replacedBy}`];
}

/** The classic scopes, which Atlassian recommends; the granular ones if there are no others. */
function scopesText({ endpoint }: ListedEndpoint): string {
	const { classic, granular } = factsOf(endpoint, 'cloud').scopes;
	const [set] = classic.length > 0 ? classic : granular;
	if (set === undefined) return 'no OAuth';
	return set.length === 0 ? 'any' : set.map((scope) => `\`${scope}\``).join(' ');
}

/** Endpoints under the headings of Atlassian's documentation, in alphabetical order. */
function groupsIn(
	endpoints: readonly ListedEndpoint[],
): Array<[group: string, endpoints: ListedEndpoint[]]> {
	const groups = [...new Set(endpoints.map(({ group }) => group))].sort((left, right) =>
		left.localeCompare(right, 'en'),
	);
	return groups.map((group) => [group, endpoints.filter((one) => one.group === group)]);
}

/** As GitHub makes them from headings. */
const anchorFor = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^a-z0-9_ -]/g, '')
		.replaceAll(' ', '-');

const joined = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
