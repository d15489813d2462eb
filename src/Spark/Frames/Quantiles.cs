using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Plans;
using Spark.Types;

namespace Spark.Frames;

/// <summary>approxQuantile: streams the columns through one summary each.</summary>
internal sealed class Quantiles(DataFrame frame)
{
    public double[][] Of(IReadOnlyList<string> names, IReadOnlyList<double> probabilities, double error)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(error);
        if (probabilities.FirstOrDefault(p => p is < 0 or > 1 || double.IsNaN(p), 0) is var wrong && wrong != 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{wrong}' is not a share. Shares are from 0 to 1."), nameof(probabilities));
        }

        var resolver = frame.Analysis.Resolver();
        var columns = names.Select(name => Column(name, resolver)).ToArray();
        var plan = new Project(columns, frame.Plan);
        var engine = frame.Session.Engine;
        var summaries = names.Select(_ => new QuantileSummary(error)).ToArray();
        return frame.Session.State.Actions.Run(cancellation =>
        {
            foreach (var batch in engine.Execute(plan, cancellation))
            {
                for (var row = 0; row < batch.RowCount; row++)
                {
                    for (var column = 0; column < summaries.Length; column++)
                    {
                        if (batch.Columns[column].GetValue(row) is double value && !double.IsNaN(value))
                        {
                            summaries[column].Insert(value);
                        }
                    }
                }
            }

            return summaries.Select(summary => summary.Query(probabilities)).ToArray();
        });
    }

    private static Alias Column(string name, ExpressionResolver resolver)
    {
        var column = resolver.Resolve(AttributeName.ToSyntax(name));
        return column.Type is NumericType
            ? new Alias(Casts.Implicit(column, KnownTypes.Double), name, AttributeIds.Next())
            : throw new ArgumentException(
                $"Quantiles need numbers, and column '{name}' is of type '{column.Type.SimpleString}'. Cast it, or "
                + "choose another column.");
    }
}
