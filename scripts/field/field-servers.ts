import type { FieldServer } from './field-server.ts';
import apicurio from './servers/apicurio.ts';
import changedetection from './servers/changedetection.ts';
import conductor from './servers/conductor.ts';
import etherpad from './servers/etherpad.ts';
import gns3 from './servers/gns3.ts';
import gotify from './servers/gotify.ts';
import headscale from './servers/headscale.ts';
import jupyterhub from './servers/jupyterhub.ts';
import kratos from './servers/kratos.ts';
import lnbits from './servers/lnbits.ts';
import memos from './servers/memos.ts';
import mockserver from './servers/mockserver.ts';
import nessie from './servers/nessie.ts';
import oapiPetstore from './servers/oapi-petstore.ts';
import openfga from './servers/openfga.ts';
import phoenix from './servers/phoenix.ts';
import platformatic from './servers/platformatic.ts';
import pygeoapi from './servers/pygeoapi.ts';
import sourceloopScheduler from './servers/sourceloop-scheduler.ts';
import weaviate from './servers/weaviate.ts';

export const fieldServers: readonly FieldServer[] = [
  apicurio,
  changedetection,
  conductor,
  etherpad,
  gns3,
  gotify,
  headscale,
  jupyterhub,
  kratos,
  lnbits,
  memos,
  mockserver,
  nessie,
  oapiPetstore,
  openfga,
  phoenix,
  platformatic,
  pygeoapi,
  sourceloopScheduler,
  weaviate,
];
