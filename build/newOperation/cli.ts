/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error --
   a command of the development; none of this is published */
import { join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { NotBegun } from './newOperation';
import { format, writeOperation } from './writeOperation';

const project = join(__dirname, '../..');

const command = new Command('npm run new-operation --')
	.description('Begin an operation of the node Jira Platform; see docs/adding-an-operation.md.')
	.argument('<resource>', 'as workflows store it: worklog')
	.argument('<name>', 'of the operation, as workflows store it: getMany')
	.argument('<endpoint>', 'method and path as Atlassian writes them, in quotes')
	.action((resource: string, name: string, endpoint: string) => {
		try {
			const { paths, notes } = writeOperation(project, { resource, name, endpoint });
			format(project, paths);
			const lines = [...paths.map((path) => `Wrote ${path}`), ...notes];
			process.stdout.write(`${lines.join('\n')}\nGo on with docs/adding-an-operation.md.\n`);
		} catch (reason) {
			if (!(reason instanceof NotBegun)) throw reason;
			process.stderr.write(`${reason.message}\n`);
			process.exitCode = 1;
		}
	});

command.parse();
