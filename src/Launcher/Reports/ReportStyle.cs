namespace Launcher.Reports;

/// <summary>The look of a report, for a bright screen, a dark one and paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root {
          color-scheme: light dark;
          --page: #ffffff; --card: #f6f7f9; --line: #d5d9e0; --text: #1b2330; --soft: #586173;
          --one: #2459c9; --two: #b4540a; --fill: #2459c91f; --best: #e3ecff;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #14181f; --card: #1d232d; --line: #38414f; --text: #e8ecf3; --soft: #a3adbd;
            --one: #7fa7ff; --two: #ffa35c; --fill: #7fa7ff26; --best: #22345c;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 64rem; background: var(--page); color: var(--text);
          font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
        header p { margin: .3rem 0 0; color: var(--soft); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem;
          margin: 1rem 0; }
        .tile { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
        .tile b { display: block; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .tile span { color: var(--soft); font-size: .85rem; }
        .tile.first { grid-column: 1 / -1; border-left: .3rem solid var(--one); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .92rem; }
        caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
        th, td { padding: .35rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
        tbody th { font-weight: 500; }
        td { overflow-wrap: break-word; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        tr.best > * { background: var(--best); font-weight: 600; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1.5rem; }
        figure { margin: 0; }
        figcaption { color: var(--soft); font-size: .88rem; margin-top: .4rem; }
        figcaption b { color: var(--text); }
        svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; }
        svg text { fill: var(--text); }
        svg .soft { fill: var(--soft); }
        svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .chance { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
        svg .curve { stroke: var(--one); stroke-width: 2.2; fill: none; stroke-linejoin: round; }
        svg .area { fill: var(--fill); }
        svg .bar { fill: var(--one); }
        .matrix { width: auto; }
        .matrix td { min-width: 8rem; text-align: center; font-size: 1.3rem; font-variant-numeric: tabular-nums;
          border: 1px solid var(--line); }
        .matrix td span { display: block; font-size: .8rem; color: var(--soft); }
        .matrix td.hit { background: var(--best); }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .5rem 1.5rem;
          margin: .75rem 0; }
        dt { color: var(--soft); font-size: .85rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        code { font: .88rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem;
          overflow-x: auto; font: .82rem/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
        details { margin: .75rem 0; }
        summary { cursor: pointer; color: var(--one); }
        @media print {
          :root { --page: #fff; --card: #fff; --line: #bbb; --text: #000; --soft: #444; --one: #1d4ba8; --two: #8a3f06;
            --fill: #0000000f; --best: #eee; }
          body { max-width: none; padding: 0; font-size: 11pt; }
          section, figure, .tile, tr { break-inside: avoid; }
          h2 { break-after: avoid; }
          .wide { overflow: visible; }
        }
        """;
}
