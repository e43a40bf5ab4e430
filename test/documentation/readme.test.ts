/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- reads pages, nothing of this is published */
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { resources } from '../../nodes/Jira/resources';
import { credentialTypes } from '../credentials/credentialTypes';
import { readPage } from './markdownPage';
import { withOperations } from './readmeOperations';

const project = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const readme = read('README.md');

/** The cells of the table below a heading, without its head. */
function tableBelow(heading: string): string[][] {
	const section = readme.slice(readme.indexOf(`\n## ${heading}\n`) + 1).split('\n## ')[0] ?? '';
	return section
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

describe('The README', () => {
	it('lists the resources and operations of Jira Platform', () => {
		expect(withOperations(readme, resources)).toBe(readme);
		expect(readme).toMatch(/^- \*\*Issue\*\*: Create, .*\bTransition\b/m);
	});

	it('lists the credentials, each with its page', () => {
		const links = credentialTypes.map(
			({ displayName, documentationUrl = '' }) =>
				`[${displayName}](docs/credentials/${basename(documentationUrl)})`,
		);
		expect(
			tableBelow('Credentials')
				.map(([link]) => link)
				.sort(),
		).toEqual(links.sort());
	});

	it('names the versions of n8n that the tests run', () => {
		const { devDependencies } = JSON.parse(read('package.json')) as {
			devDependencies: Record<string, string>;
		};
		const { dependencies } = JSON.parse(read('test/e2e/package.json')) as {
			dependencies: Record<string, string>;
		};
		expect(tableBelow('Which versions').map(([, tested]) => tested)).toEqual(
			expect.arrayContaining([
				`${dependencies['n8n']}, on Node ${read('.nvmrc').trim().split('.')[0]}`,
				`n8n-core ${devDependencies['n8n-core']} and n8n-workflow ${devDependencies['n8n-workflow']}`,
			]),
		);
	});

	it('shows every picture of npm run pictures, none of which is large', () => {
		const pictures = globSync('docs/pictures/*', { cwd: project }).sort();
		const shown = readPage(readme).links.filter((link) => link.startsWith('docs/pictures/'));
		expect(pictures).toHaveLength(3);
		expect(shown.sort()).toEqual(pictures);
		expect(pictures.filter((file) => statSync(join(project, file)).size > 150_000)).toEqual([]);
	});
});
