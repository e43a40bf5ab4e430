import { refNameOf } from '../../readings/gitRemote';
import { at, textAt, webAddressAt, wholeNumberAt } from '../../readings/json';
import { buildStateOf } from '../../readings/states';
import { momentOf } from '../../../values/moment';
import { buildEntity } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { branchUrl, repositoryId, repositoryUrl } from './cloudRepository';

/**
 * `repo:commit_status_*`: the state of a commit's build in Bitbucket Pipelines or another tool. The number of the
 * build is at the end of its address; otherwise the time at which the build appeared is used.
 */
export function cloudBuilds({ body, now }: ReceivedEvent): Pick<EventFacts, 'builds'> {
	const status = at(body, 'commit_status');
	const address = textAt(status, 'url') ?? '';
	const numbered = /(?:^|[/=#])(\d+)\/?(?:[?#].*)?$/.exec(address)?.[1];
	const buildNumber = wholeNumberAt(numbered) ?? momentOf(at(status, 'created_on')) ?? now;
	const url = repositoryUrl(body);
	const name = textAt(status, 'name') ?? textAt(status, 'key') ?? 'Build';
	const refname = textAt(status, 'refname');
	const ref = refname && refNameOf(refname);
	const entity = buildEntity({
		// Some tools use a new key for each build; the address before the number does not change.
		pipelineId: `${repositoryId(body)}-${
			numbered === undefined
				? (textAt(status, 'key') ?? name)
				: withoutSigns(address.slice(0, address.lastIndexOf(numbered)))
		}`,
		buildNumber,
		displayName: name,
		url: webAddressAt(status, 'url') ?? url,
		state: buildStateOf(textAt(status, 'state') ?? '') ?? 'unknown',
		time: momentOf(at(status, 'updated_on')) ?? now,
		builtFrom: {
			commit:
				textAt(status, 'commit', 'hash') ?? commitIn(textAt(status, 'links', 'commit', 'href')),
			repositoryUrl: url,
			ref,
			refUrl: ref && branchUrl(url, ref),
		},
	});
	const texts = [ref, textAt(status, 'commit', 'message'), textAt(status, 'description'), name];
	return { builds: [{ entity, texts }] };
}

function commitIn(address: string | undefined): string | undefined {
	return address === undefined ? undefined : /\/commit\/([0-9a-f]+)/.exec(address)?.[1];
}

/** `https://ci.acme.example/job/shop/` is `ci.acme.example.job.shop`. */
function withoutSigns(address: string): string {
	const words = address.replace(/^https?:\/\//, '').split(/[^A-Za-z0-9]+/);
	return words
		.filter((word) => word !== '')
		.join('.')
		.slice(-120);
}
