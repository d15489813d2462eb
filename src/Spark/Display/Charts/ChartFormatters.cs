using System.Reflection;
using Spark.Display.Charts.Drawing;
using Spark.Display.Formatting;
using Spark.Display.Kernels;

namespace Spark.Display.Charts;

/// <summary>
/// Shows XPlot's charts, found by name because this assembly has no packages. Without it a notebook prints their
/// properties.
/// </summary>
internal static class ChartFormatters
{
    private const string AssemblyName = "XPlot.Plotly";
    private const string TypeName = "XPlot.Plotly.PlotlyChart";

    /// <summary>Registers now or, when no chart has been made yet, as soon as the chart assembly is loaded.</summary>
    public static void Register(KernelMembers kernel)
    {
        foreach (var loaded in AppDomain.CurrentDomain.GetAssemblies().Where(IsChartAssembly))
        {
            RegisterTypes(kernel, loaded);
        }

        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
        {
            if (IsChartAssembly(loaded.LoadedAssembly))
            {
                RegisterTypes(kernel, loaded.LoadedAssembly);
            }
        };
    }

    public static IReadOnlyList<MimeFormatter> Create() =>
    [
        new MimeFormatter(MimeType.Plotly, chart => Figure(chart).ToJson()),
        new MimeFormatter(MimeType.Html, chart => ChartDrawing.Draw(Figure(chart))),
        new MimeFormatter(MimeType.Plain, chart => Figure(chart).Summary()),
        new MimeFormatter(MimeType.Summary, chart => Figure(chart).Summary()),
    ];

    private static bool IsChartAssembly(Assembly assembly) => assembly.GetName().Name == AssemblyName;

    private static void RegisterTypes(KernelMembers kernel, Assembly assembly)
    {
        var type = assembly.GetType(TypeName, throwOnError: true)!;
        foreach (var formatter in Create())
        {
            Action<object, TextWriter> write = (chart, writer) => formatter.Format(chart, writer);
            kernel.Register.Invoke(null, [type, write, formatter.MimeType]);
        }

        kernel.SetPreferredMimeTypes.Invoke(
            null, [type, new[] { MimeType.Plotly, MimeType.Html, MimeType.Plain }]);
    }

    private static PlotlyFigure Figure(object chart) =>
        PlotlyFigure.FromScript(Text(chart, "GetPlottingJS"), Number(chart, "Width"), Number(chart, "Height"));

    private static string Text(object chart, string method) =>
        (string)chart.GetType().GetMethod(method, Type.EmptyTypes)!.Invoke(chart, null)!;

    private static int Number(object chart, string property) =>
        (int)chart.GetType().GetProperty(property)!.GetValue(chart)!;
}
