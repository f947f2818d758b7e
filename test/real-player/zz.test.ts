import { failing } from '../support/failures.js';
it('x', async function(){ this.timeout(30000); const o = await failing({attributes:{'entry-id':'1_geo'}}); console.log(o.failure.reason, o.seconds); });
