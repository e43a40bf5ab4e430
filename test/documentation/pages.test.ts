/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { anchorsOf, readPage, scriptsIn } from './markdownPage';

/** The parts of a GitHub issue form that are checked. */
interface IssueForm {
	readonly name: string;
	readonly body: ReadonlyArray<{
		readonly type: string;
		readonly id?: string;
		readonly attributes: { readonly label?: string };
		readonly validations?: { readonly required?: boolean };
	}>;
}

const project = resolve(__dirname, '../..');

const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** Every page that people read, including those for GitHub. */
const pages = [
	...globSync(['*.md', '.github/**/*.{md,yml}'], { cwd: project }),
	...globSync('{build,credentials,docs,examples,nodes,test}/**/*.md', {
		cwd: project,
		exclude: ['**/node_modules/**'],
	}),
].sort();

/** What is wrong with a link from a page; undefined if the link leads somewhere, or out of the project. */
function linkFault(page: string, link: string): string | undefined {
	if (/^[a-z][a-z+.-]*:/i.test(link)) return undefined;
	const [path = '', anchor] = link.split('#');
	const target =
		path === '' ? page : relative(project, resolve(project, dirname(page), decodeURI(path)));
	if (target.startsWith('..')) return `${page}: ${link} leads out of the project`;
	if (!existsSync(join(project, target))) return `${page}: ${link} leads to nothing`;
	if (anchor === undefined || !target.endsWith('.md') || !statSync(join(project, target)).isFile())
		return undefined;
	return readPage(read(target)).anchors.has(anchor)
		? undefined
		: `${page}: there is no heading for ${link}`;
}

describe('The pages of the project', () => {
	it('are found', () => {
		expect(pages).toEqual(
			expect.arrayContaining([
				'README.md',
				'CONTRIBUTING.md',
				'docs/architecture.md',
				'examples/README.md',
			]),
		);
	});

	it.each(pages)('%s: its links lead somewhere', (page) => {
		const faults = readPage(read(page)).links.map((link) => linkFault(page, link));
		expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
	});

	it.each(pages)('%s: its commands exist', (page) => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		expect(scriptsIn(read(page)).filter((name) => !(name in scripts))).toEqual([]);
	});
});

describe('examples/README.md', () => {
	it('describes every example', () => {
		const examples = globSync('*.json', { cwd: join(project, 'examples') });
		expect(readPage(read('examples/README.md')).links).toEqual(expect.arrayContaining(examples));
	});
});

describe('The issue forms', () => {
	const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: project })
		.filter((file) => !file.endsWith('config.yml'))
		.map((file) => [file, parse(read(file)) as IssueForm] as const);

	it.each(forms)('%s asks for the kind of Jira, each question once', (_, { name, body }) => {
		const ids = body.flatMap(({ id }) => id ?? []);
		expect(name).not.toBe('');
		expect(ids).toContain('flavour');
		expect(new Set(ids).size).toBe(ids.length);
		expect(body.every(({ type, attributes }) => type === 'markdown' || attributes.label)).toBe(
			true,
		);
	});

	it('ask for everything that is needed to reproduce a fault', () => {
		const [, fault] = forms.find(([file]) => file.endsWith('fault.yml')) ?? [];
		const required = fault?.body.filter(({ validations }) => validations?.required === true);
		expect(required?.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['operation', 'flavour', 'n8n', 'error']),
		);
	});
});

describe('linkFault', () => {
	it.each([
		'https://example.com/x',
		'mailto:a@b.example',
		'docs/assumptions.md',
		'#develop',
		'docs/',
		'docs/assumptions.md#run-the-checks',
	])('accepts %s in the README', (link) => {
		expect(linkFault('README.md', link)).toBeUndefined();
	});

	it.each(['docs/nothing.md', '#nothing', 'docs/assumptions.md#nothing', '../elsewhere.md'])(
		'refuses %s in the README',
		(link) => {
			expect(linkFault('README.md', link)).toContain(link);
		},
	);
});

describe('readPage', () => {
	it('finds links in tables, lists and references, and pictures, but not in code', () => {
		const text =
			'| [a](one.md) |\n| --- |\n| ![b](two.png) |\n\n- [c][ref] `[d](no.md)`\n\n[ref]: three.md\n';
		expect(readPage(text).links).toEqual(['one.md', 'two.png', 'three.md']);
	});

	it('generates the same anchors as GitHub', () => {
		expect([
			...anchorsOf([
				'Jira Platform: Cloud API Token',
				"What's new?",
				'A `b-c` & d',
				'Again',
				'Again',
			]),
		]).toEqual(['jira-platform-cloud-api-token', 'whats-new', 'a-b-c--d', 'again', 'again-1']);
	});

	it('finds the scripts that a page names', () => {
		const text =
			'npm run live -- --json; npm run --silent execute; npm test; npm start, npm ci && npm run test:e2e.';
		expect(scriptsIn(text)).toEqual(['live', 'execute', 'test', 'start', 'test:e2e']);
	});
});
