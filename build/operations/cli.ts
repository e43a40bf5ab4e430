/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of the development; none of this is published */
import process from 'node:process';
import { Command } from 'commander';
import { resources as jira } from '../../nodes/Jira/resources';
import { resources as devOps } from '../../nodes/JiraDevOps/resources';
import { listed, table } from './list';

const { json } = new Command('npm run operations --')
	.description('Lists the operations of both nodes, with the requests that each may make.')
	.option('--json', 'as JSON')
	.parse()
	.opts<{ json?: true }>();

const all = listed([...jira, ...devOps]);
process.stdout.write(`${json ? JSON.stringify(all, undefined, 2) : table(all)}\n`);
