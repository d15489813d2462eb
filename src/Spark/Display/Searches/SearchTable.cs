using System.Globalization;
using Microsoft.Spark.ML.Tuning;
using Spark.Display.Tables;
using Spark.Frames;

namespace Spark.Display.Searches;

/// <summary>The combinations of a grid search, the best first: estimator, params, metrics.</summary>
internal static class SearchTable
{
    private const int MaxTextLength = 20;

    public static string Html(GridSearchResult search) => HtmlTable.Write(View(search));

    public static string Text(GridSearchResult search)
    {
        var view = View(search);
        var names = view.Columns.Select(column => column.Name).ToArray();
        return ShowTable.Of(names, view.Rows, TableView.MaxRows, MaxTextLength, isVertical: false) + view.Note + "\n";
    }

    public static string Summary(GridSearchResult search) =>
        $"{search.Trials.Count.ToString(CultureInfo.InvariantCulture)} combinations, best {search.Best}";

    private static TableView View(GridSearchResult search)
    {
        var ranked = search.Ranked;
        var metrics = ranked.SelectMany(trial => trial.Metrics.Keys).Distinct().ToArray();
        var values = ranked.Select(trial => trial.Params.ToSeq().ToDictionary(
            pair => pair.Param.Name, pair => pair.Param.Show(pair.Value))).ToArray();
        var names = values.SelectMany(row => row.Keys).Distinct().ToArray();
        var columns = new[] { new TableColumn("estimator", string.Empty, IsNumeric: false) }
            .Concat(names.Concat(metrics).Select(name => new TableColumn(name, string.Empty, IsNumeric: true)));
        var rows = ranked.Take(TableView.MaxRows).Select((trial, i) => (string?[])
        [
            trial.Name,
            .. names.Select(name => values[i].GetValueOrDefault(name, string.Empty)),
            .. metrics.Select(metric => trial.Metrics[metric].ToString("0.0000", CultureInfo.InvariantCulture)),
        ]);
        var total = ranked.Count.ToString(CultureInfo.InvariantCulture);
        var note = ranked.Count > TableView.MaxRows
            ? $"{TableView.MaxRows} of {total} combinations shown, best {search.Best.Metric} first"
            : $"{total} combinations, best {search.Best.Metric} first";
        return new TableView(columns.ToArray(), rows.ToArray(), note);
    }
}
