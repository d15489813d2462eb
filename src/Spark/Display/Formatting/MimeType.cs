namespace Spark.Display.Formatting;

/// <summary>Names that notebook kernels give to the forms of a value.</summary>
internal static class MimeType
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Json = "application/json";

    /// <summary>One line for the variables view, asked for every variable after every cell.</summary>
    public const string Summary = "text/plain+summary";

    /// <summary>A chart as data that VS Code and JupyterLab draw with their own library, so without network.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";
}
