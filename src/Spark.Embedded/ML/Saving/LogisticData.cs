using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.ML.Saving;

/// <summary>The one row of data that a logistic regression model saves.</summary>
internal static class LogisticData
{
    public static readonly string[] Columns =
        ["numClasses", "numFeatures", "interceptVector", "coefficientMatrix", "isMultinomial"];

    public static (StructType Schema, object?[] Row) Of(LogisticRegressionModel model)
    {
        var content = model.Content;
        return (
            new(
            [
                new("numClasses", new IntegerType(), false),
                new("numFeatures", new IntegerType(), false),
                new("interceptVector", new VectorUDT()),
                new("coefficientMatrix", new MatrixUDT()),
                new("isMultinomial", new BooleanType(), false),
            ]),
            [
                content.NumClasses,
                content.NumFeatures,
                VectorUDT.ToInternal(model.InterceptVector),
                MatrixUDT.ToInternal(model.CoefficientMatrix),
                content.IsMultinomial,
            ]);
    }

    public static LogisticRegressionModel Load(string uid, object?[] row, string folder)
    {
        var featureCount = (int)row[1]!;
        var intercepts = VectorUDT.FromInternal(row[2])!.ToArray();
        var matrix = MatrixUDT.FromInternal(row[3], folder);
        var coefficients = new double[matrix.NumRows * matrix.NumCols];
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = matrix[i / matrix.NumCols, i % matrix.NumCols];
        }

        return new LogisticRegressionModel(
            uid, new(new LogisticWeights((int)row[0]!, featureCount, coefficients, intercepts, (bool)row[4]!)));
    }
}
