import '../package/cli.ts';
