/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of the development; none of this is published */
import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import { searchEndpoints } from '../../nodes/endpoints/searchEndpoints';
import { callRequest } from './callRequest';
import { describedEndpoint, linesOf } from './found';

interface Asked {
	readonly dataCenter?: true;
	readonly call?: true;
	readonly json?: true;
	readonly limit: number;
}

function wholeNumber(text: string): number {
	if (!/^[1-9]\d*$/.test(text))
		throw new InvalidArgumentError('It must be a whole number above 0.');
	return Number(text);
}

const command = new Command('npm run endpoint --')
	.description('Finds endpoints of Jira by words, or by method and path.')
	.argument('<words...>', 'what it is about: "create worklog", "POST /issue/SUP-1/comment"')
	.option('--data-center', 'of Jira Data Center instead of Jira Cloud')
	.option('--limit <number>', 'the most endpoints to print', wholeNumber, 20)
	.option('--json', 'as JSON')
	.option('--call', 'a call of the first one, for npm run execute')
	.parse();

const { call, dataCenter, json, limit } = command.opts<Asked>();
const flavour = dataCenter ? 'dataCenter' : 'cloud';
const words = command.args.join(' ');
const all = searchEndpoints(words, callableEndpoints(flavour));
const found = all.slice(0, limit).map((one) => describedEndpoint(one, flavour));

const [first] = all;
const inJson = (value: unknown) => JSON.stringify(value, undefined, 2);
const printed = () => {
	if (call && first !== undefined) return inJson(callRequest(first.endpoint, flavour));
	return json ? inJson(found) : linesOf(found, all.length);
};

process.stdout.write(`${printed()}\n`);
// As grep does, so that scripts notice that nothing was found.
if (found.length === 0) process.exitCode = 1;
