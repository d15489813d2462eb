using Launcher.Clusters.Storage;

namespace Launcher.Stages.Clusters;

/// <summary>A small file of this machine that goes to S3 for one run.</summary>
internal sealed record InputUpload(string File, string Sha256, S3Address Address);
