using Microsoft.Extensions.DependencyInjection;

namespace WuzhenPortal.Tests.Ground;

/// <summary>Changes the services after the portal registered all of its own, just before they are built.</summary>
internal sealed class LastWord(Action<IServiceCollection> change) : IServiceProviderFactory<IServiceCollection>
{
    public IServiceCollection CreateBuilder(IServiceCollection services) => services;

    public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder)
    {
        change(containerBuilder);
        return containerBuilder.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
